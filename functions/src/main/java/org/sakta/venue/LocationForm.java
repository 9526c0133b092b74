package org.sakta.venue;

import java.util.function.Supplier;
import org.sakta.area.Point;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue.JsonNumber;

/** A place on the map: {@code {"latitude": 42.4907, "longitude": 78.3936}}. */
final class LocationForm {
    private LocationForm() {}

    static Supplier<Point> read(Fields location) {
        var latitude = location.required("latitude", degrees(90));
        var longitude = location.required("longitude", degrees(180));
        return () -> new Point(latitude.get(), longitude.get());
    }

    private static Reader<Double> degrees(int most) {
        return value -> {
            if (!(value instanceof JsonNumber(String literal)) || !literal.matches("-?\\d{1,3}(\\.\\d{1,9})?"))
                throw new InvalidValue("venue.expected-degrees", most);
            var degrees = Double.parseDouble(literal);
            if (Math.abs(degrees) > most) throw new InvalidValue("venue.expected-degrees", most);
            return degrees;
        };
    }
}
