package org.sakta.local.signin;

import java.util.List;
import java.util.stream.Collectors;
import org.sakta.local.tools.Html;

/** The sign-in page, and the page that shows a token. */
final class SignInPages {
    private final List<String> groups;

    SignInPages(List<String> groups) {
        this.groups = List.copyOf(groups);
    }

    /** @param toApplication whether the person goes back to an application afterwards */
    String form(boolean toApplication) {
        String options = groups.stream()
                .map(group -> "<option>" + Html.escaped(group) + "</option>")
                .collect(Collectors.joining());
        return Html.page("Sign in", """
                <p>Local sign-in, in place of a one-time code by SMS. Nothing is checked: choose who you want to be.</p>
                <form method="post">
                <p><label for="role">Role</label>
                <select id="role" name="role"><option value="citizen">citizen</option>%s</select></p>
                <p><label for="phone">Phone <small id="phone-hint">with country code; a citizen needs one</small></label>
                <input id="phone" name="phone" type="tel" autocomplete="tel" value="+996700000001" aria-describedby="phone-hint"></p>
                <p><label for="organisation">Organisation <small id="organisation-hint">staff only</small></label>
                <input id="organisation" name="organisation" maxlength="64" aria-describedby="organisation-hint"></p>
                <p><label for="area">Area code <small id="area-hint">staff only, such as 41702000000000</small></label>
                <input id="area" name="area" maxlength="14" aria-describedby="area-hint"></p>
                <p><button>%s</button></p>
                </form>
                """.formatted(options, toApplication ? "Sign in" : "Give me a token"));
    }

    static String token(String token) {
        return Html.page("Your token", """
                <p><label for="token">Access token, valid for %d hours</label>
                <textarea id="token" rows="10" readonly>%s</textarea></p>
                <p>Send it as <code>Authorization: Bearer …</code>.</p>
                <p><a href="/">Sign in as somebody else</a></p>
                """.formatted(TokenMint.LIFE.toHours(), Html.escaped(token)));
    }
}
