package vn.chungtay.testing;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The keys of this run, made when they are first asked for; kept where all class loaders of the run find it. */
final class TestKeys {

    private static final String PRIVATE = "chungtay.test.private-key";
    private static final String PUBLIC = "chungtay.test.public-key";
    private static final String STRANGERS = "chungtay.test.strangers-key";

    private TestKeys() {}

    /** The public key as the configuration wants it: its DER form in Base64. */
    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair pair = generate();
            System.setProperty(PRIVATE, text(pair.getPrivate()));
            System.setProperty(PUBLIC, text(pair.getPublic()));
        }
        return System.getProperty(PUBLIC);
    }

    static PrivateKey privateKey() {
        publicKey();
        return read(System.getProperty(PRIVATE));
    }

    /** A key that the service has never heard of. */
    static synchronized PrivateKey strangersKey() {
        if (System.getProperty(STRANGERS) == null) {
            System.setProperty(STRANGERS, text(generate().getPrivate()));
        }
        return read(System.getProperty(STRANGERS));
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static PrivateKey read(String text) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
