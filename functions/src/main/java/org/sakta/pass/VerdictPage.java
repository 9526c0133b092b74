package org.sakta.pass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Base64;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Response;
import org.sakta.trust.PassClaims;
import org.sakta.trust.Verdict;

/** A verdict as a page for anybody: by word, sign and colour; without script, and with the one style that its policy names. */
final class VerdictPage {
    private static final String STYLE = """
            body{margin:0;font:1.25rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
            main{max-width:32rem;margin:0 auto;padding:1rem}
            .verdict{padding:1.5rem .5rem;border:.4rem solid;border-radius:1rem;text-align:center}
            .verdict p:first-child{font-size:4rem;line-height:1;margin:0}
            h1{font-size:clamp(1.5rem,8vw,2rem);line-height:1.25;margin:.5rem 0 0;overflow-wrap:anywhere}
            .good{color:#0b5d1e;border-color:#0b5d1e;background:#eaf7ed}
            .over{color:#6b4700;border-color:#6b4700;background:#fff6e0}
            .note{color:#0b3d6b;border-color:#0b3d6b;background:#eaf2fb}
            .bad{color:#8f1414;border-color:#8f1414;background:#fdecec}
            dt{font-weight:600}dd{margin:0 0 .75rem;font-size:1.5rem}
            """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Language language;
    private final Messages messages;

    VerdictPage(Language language) {
        this.language = language;
        messages = Messages.in(language);
    }

    Response render(Verdict verdict) {
        var page = html(VerdictView.of(verdict), zone(verdict));
        return Response.bytes(200, "text/html; charset=utf-8", Body.of(page))
                .with("content-security-policy", POLICY)
                .with("content-language", language.code())
                .with("x-robots-tag", "noindex")
                .with("vary", "accept-language");
    }

    private String html(VerdictView seen, ZoneId zone) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><main>
                <div class="verdict %s" role="status"><p aria-hidden="true">%s</p><h1>%s</h1></div>
                <p>%s</p>
                %s</main></body></html>
                """.formatted(
                        language.code(),
                        text("page-title"),
                        STYLE,
                        tone(seen),
                        sign(tone(seen)),
                        text("verdict." + PageWording.title(seen)),
                        text("advice." + PageWording.advice(seen)),
                        details(seen, zone));
    }

    /** Who shows a pass is compared with it; a code that says nothing has nothing to compare. */
    private String details(VerdictView seen, ZoneId zone) {
        var rows = new StringBuilder();
        seen.kind().ifPresent(kind -> row(rows, "label.kind", text("kind." + kind)));
        seen.initials().ifPresent(initials -> row(rows, "label.initials", escaped(initials)));
        seen.validUntil().ifPresent(until -> end(rows, until.atZone(zone)));
        var note = seen.initials().isPresent() ? "<p>" + text("page-note") + "</p>\n" : "";
        return rows.isEmpty() ? "" : "<dl>" + rows + "</dl>\n" + note;
    }

    private void row(StringBuilder rows, String label, String value) {
        rows.append("<dt>")
                .append(text(label))
                .append("</dt><dd>")
                .append(value)
                .append("</dd>");
    }

    private String text(String key) {
        return escaped(messages.text("pass." + key));
    }

    /** Midnight ends the day before it, and nobody reads it so: such a pass has a last day. */
    private void end(StringBuilder rows, ZonedDateTime end) {
        if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            row(rows, "label.last-day", time(end.toLocalDate().minusDays(1), "pass.format.day"));
        } else row(rows, "label.valid-until", time(end.toOffsetDateTime(), "minute-format"));
    }

    private String time(Temporal time, String format) {
        var text = DateTimeFormatter.ofPattern(messages.text(format), language.locale())
                .format(time);
        return "<time datetime=\"%s\">%s</time>".formatted(time, escaped(text));
    }

    /** Days and hours are those of the country that issued the pass. */
    private static ZoneId zone(Verdict verdict) {
        var claims = switch (verdict) {
            case Verdict.Valid(var seen) -> Optional.of(seen);
            case Verdict.Expired(var seen) -> Optional.of(seen);
            case Verdict.NotYetValid(var seen) -> Optional.of(seen);
            case Verdict.Revoked(var seen) -> Optional.of(seen);
            default -> Optional.<PassClaims>empty();
        };
        return claims.flatMap(seen -> Country.parse(seen.issuer().value()))
                .map(Country::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** What lets nobody in by itself is no good news, genuine or not. */
    private static String tone(VerdictView seen) {
        return switch (seen.status()) {
            case "valid" -> PageWording.isOfAPerson(seen) ? "good" : "note";
            case "expired", "not-yet-valid", "wrong-kind", "wrong-country", "wrong-audience", "out-of-date" -> "over";
            default -> "bad";
        };
    }

    private static String sign(String tone) {
        return switch (tone) {
            case "good" -> "✔";
            case "note" -> "i";
            case "over" -> "!";
            default -> "✖";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
