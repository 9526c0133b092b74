package org.sakta.identity;

import java.text.Normalizer;
import java.util.function.Supplier;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Jurisdiction;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** Reads where somebody lives: the area must be one that there is today. */
record ResidenceForm(Areas areas, Jurisdiction jurisdiction) {
    private static final int LONGEST_ADDRESS = 300;

    Supplier<Residence> read(Fields form) {
        var area = form.required("areaCode", Reader.exact(20).map(this::inForce));
        var address = form.required(
                "address", Reader.text(LONGEST_ADDRESS).map(text -> Normalizer.normalize(text, Normalizer.Form.NFC)));
        return () -> new Residence(area.get(), address.get());
    }

    private AreaCode inForce(String typed) {
        if (!AreaCode.isValid(typed)) throw new InvalidValue("identity.unknown-area");
        var code = new AreaCode(typed);
        if (areas.find(code, jurisdiction.today()).isPresent()) return code;
        throw new InvalidValue(areas.history(code).isEmpty() ? "identity.unknown-area" : "identity.area-out-of-date");
    }
}
