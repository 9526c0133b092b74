package org.sakta.area;

/** A place in WGS 84. */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS = 6371;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("not on the globe");
    }

    /** As the crow flies, on a round earth. */
    public double kilometresTo(Point other) {
        var a = Math.toRadians(latitude);
        var b = Math.toRadians(other.latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var chord = Math.pow(Math.sin((b - a) / 2), 2) + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
