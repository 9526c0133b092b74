package org.sakta.trust;

import java.util.Optional;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.MalformedCbor;

/**
 * What a pass confirms, apart from where and when. On the wire a list of one to three: kind, initials, detail.
 *
 * @param initials of whom it is said; none where a pass stands for a place
 */
public record PassContent(PassKind kind, Optional<Initials> initials, Optional<Detail> detail) {
    public PassContent {
        if (detail.isPresent() && initials.isEmpty()) throw new IllegalArgumentException("a detail of nobody");
        if (!isOfItsKind(kind, initials.isPresent(), detail.isPresent()))
            throw new IllegalArgumentException("not what such a pass says");
    }

    public static PassContent declarationOf(Initials holder) {
        return new PassContent(PassKind.DECLARATION, Optional.of(holder), Optional.empty());
    }

    public static PassContent statusOf(Initials holder, Detail status) {
        return new PassContent(PassKind.STATUS, Optional.of(holder), Optional.of(status));
    }

    public static PassContent poster(PassKind kind) {
        return new PassContent(kind, Optional.empty(), Optional.empty());
    }

    /** A kind that is not known here may say what it likes, so that it can be called by its name: the wrong one. */
    private static boolean isOfItsKind(PassKind kind, boolean initials, boolean detail) {
        if (kind.isPoster()) return !initials;
        if (kind.equals(PassKind.DECLARATION)) return initials && !detail;
        return !kind.equals(PassKind.STATUS) || detail;
    }

    void write(CborWriter out) {
        out.array(1 + (initials.isPresent() ? 1 : 0) + (detail.isPresent() ? 1 : 0));
        out.integer(kind.code());
        initials.ifPresent(letters -> out.text(letters.value()));
        detail.ifPresent(more -> out.integer(more.value()));
    }

    static PassContent read(CborReader in) {
        var members = in.array();
        if (members < 1 || members > 3) throw new MalformedCbor("wrong number of elements");
        var kind = new PassKind(Math.clamp(in.integer(), 0, 256));
        var initials = members > 1 ? Optional.of(new Initials(in.text())) : Optional.<Initials>empty();
        var detail = members > 2
                ? Optional.of(new Detail(Math.clamp(in.integer(), -1, Detail.LARGEST + 1)))
                : Optional.<Detail>empty();
        return new PassContent(kind, initials, detail);
    }
}
