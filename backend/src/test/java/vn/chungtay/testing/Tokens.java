package vn.chungtay.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens as Keycloak makes them, signed with the tests' key; and tokens as an attacker makes them. */
public final class Tokens {

    /** What the service expects of a token, as in application.properties. */
    public static final String ISSUER = "http://localhost:8080/auth/realms/chungtay";

    public static final String AUDIENCE = "chungtay-api";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE_S = 3_600;
    /** Signing costs more than most calls: within this time the same person with the same rights has the same token. */
    private static final long SAME_S = 600;

    private static final Map<Map<String, Object>, String> SIGNED = new ConcurrentHashMap<>();

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(String username) {
        long since = Math.floorDiv(Instant.now().getEpochSecond(), SAME_S) * SAME_S;
        claim("iss", ISSUER)
                .claim("aud", AUDIENCE)
                .claim("typ", "Bearer")
                .claim("azp", "chungtay-web")
                .claim("jti", id(username + since))
                .claim("iat", since)
                .claim("exp", since + LIFE_S)
                .claim("sub", id(username))
                .claim("preferred_username", username)
                .claim("name", username)
                .claim("roles", List.of())
                .claim("groups", List.of());
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A person or machine without any role or organisation yet. The same name is always the same person. */
    public static Tokens of(String username) {
        return new Tokens(username);
    }

    public Tokens named(String name) {
        return claim("name", name);
    }

    /** Realm roles, as Keycloak names them: viewer, editor, approver, department, administrator, auditor. */
    public Tokens roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    /** The person's organisations, by code. */
    public Tokens groups(String... organisationCodes) {
        return claim("groups", List.of(organisationCodes));
    }

    /** Any claim; null takes it away. */
    public Tokens claim(String name, Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    /** The token as Keycloak would sign it. */
    public String sign() {
        return SIGNED.computeIfAbsent(new LinkedHashMap<>(claims), unsigned -> signedBy(TestKeys.privateKey()));
    }

    /** The token signed by somebody else's key. */
    public String signByStranger() {
        return signedBy(TestKeys.strangersKey());
    }

    /** The token without a signature, saying so. */
    public String unsigned() {
        return content("none") + '.';
    }

    /** The token signed with the public key as if it were a shared secret. */
    public String signWithPublicKeyAsSecret() {
        String content = content("HS256");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestKeys.publicKey()), "HmacSHA256"));
            return content + '.' + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signedBy(PrivateKey key) {
        String content = content("RS256");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String content(String algorithm) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(Map.of("alg", algorithm, "typ", "JWT")))
                    + '.'
                    + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
