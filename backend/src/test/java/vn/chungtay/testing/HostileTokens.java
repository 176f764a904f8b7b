package vn.chungtay.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an attacker, or a careless client, sends as a bearer token; each would be the administrator's if it were believed. */
public final class HostileTokens {

    private HostileTokens() {}

    /** The tokens by what is wrong with them. */
    public static Map<String, String> all() {
        long now = Instant.now().getEpochSecond();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another audience", good().claim("aud", "account").sign());
        tokens.put("no audience", good().claim("aud", null).sign());
        tokens.put(
                "another issuer",
                good().claim("iss", "http://localhost:8080/auth/realms/master").sign());
        tokens.put("no issuer", good().claim("iss", null).sign());
        tokens.put("a stranger's key", good().signByStranger());
        tokens.put(
                "expired",
                good().claim("iat", now - 900).claim("exp", now - 600).sign());
        tokens.put("never expiring", good().claim("exp", null).sign());
        tokens.put("not yet valid", good().claim("nbf", now + 600).sign());
        tokens.put("no signature", good().unsigned());
        tokens.put("the public key as a shared secret", good().signWithPublicKeyAsSecret());
        tokens.put(
                "an ID token of the browser's client",
                good().claim("aud", "chungtay-web").claim("typ", "ID").sign());
        tokens.put("an ID token for our audience", good().claim("typ", "ID").sign());
        tokens.put("a refresh token", good().claim("typ", "Refresh").sign());
        tokens.put("altered claims", altered());
        String honest = good().sign();
        tokens.put("cut", honest.substring(0, honest.length() / 2));
        tokens.put("cut in its signature", honest.substring(0, honest.length() - 20));
        tokens.put("two of three parts", honest.substring(0, honest.lastIndexOf('.')));
        tokens.put("100 kB", good().claim("pad", "x".repeat(75_000)).signByStranger());
        tokens.put("no token", "x");
        tokens.put("nothing", "");
        return tokens;
    }

    private static Tokens good() {
        return Tokens.of("ke.gian").roles("administrator").groups("HN");
    }

    private static String altered() {
        String[] honest =
                Tokens.of("ke.gian").roles("viewer").groups("HN").sign().split("\\.");
        return honest[0] + '.' + good().sign().split("\\.")[1] + '.' + honest[2];
    }
}
