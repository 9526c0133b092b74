package org.sakta.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.sakta.shared.config.Env;

/** By which way requests must have come. */
sealed interface Origin {
    /** Carries the secret that only the distribution in front of the API knows. */
    String HEADER = "sakta-origin";

    boolean admits(Request request);

    /** Nothing stands in front of the API. */
    record Direct() implements Origin {
        @Override
        public boolean admits(Request request) {
            return true;
        }
    }

    /** Through the distribution, which sends one of these; two are good at a time, so that they can be replaced without a gap. */
    record Distribution(List<String> secrets) implements Origin {
        private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9-]{32,128}");

        public Distribution {
            secrets = List.copyOf(secrets);
            if (!secrets.stream().allMatch(SECRET.asMatchPredicate()))
                throw new IllegalArgumentException("secrets have 32 to 128 letters, digits and hyphens");
        }

        @Override
        public boolean admits(Request request) {
            byte[] sent = request.header(HEADER).orElse("").getBytes(UTF_8);
            boolean known = false;
            for (String secret : secrets) known |= MessageDigest.isEqual(secret.getBytes(UTF_8), sent);
            return known;
        }
    }

    /** From the environment: {@code ORIGIN_SECRETS}, joined by commas, or {@code direct}. */
    static Origin of(Env env) {
        return env.required("ORIGIN_SECRETS", Origin::parse);
    }

    private static Origin parse(String text) {
        return text.equals("direct") ? new Direct() : new Distribution(List.of(text.split(",", -1)));
    }

    default Filter guarding() {
        return next ->
                request -> admits(request) ? next.handle(request) : Response.problem(Problem.of(403, "not-direct"));
    }
}
