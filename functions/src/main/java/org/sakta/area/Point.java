package org.sakta.area;

/** A place in WGS 84. */
public record Point(double latitude, double longitude) {
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("not on the globe");
    }
}
