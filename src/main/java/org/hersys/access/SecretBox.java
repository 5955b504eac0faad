package org.hersys.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must be read again, and makes fingerprints of short ones that must only be recognised: six digits
 * behind a plain hash would be found by trying them all. The newest key seals; a sealed secret begins with the id of its
 * key, so that earlier keys go on opening what they have sealed.
 */
@Component
public class SecretBox {

    private static final int NONCE_BYTES = 16;
    private static final int ID_BYTES = 4;

    private final List<Key> newestFirst;

    SecretBox(SecretKeys keys) {
        this.newestFirst = keys.newestFirst().stream().map(Key::of).toList();
    }

    /** A key and what is derived from it; its id says nothing about it. */
    private record Key(byte[] id, BytesEncryptor cipher, SecretKeySpec fingerprints) {

        static Key of(byte[] key) {
            return new Key(
                    Arrays.copyOf(derived(key, "id"), ID_BYTES),
                    new AesBytesEncryptor(
                            new SecretKeySpec(derived(key, "seal"), "AES"),
                            KeyGenerators.secureRandom(NONCE_BYTES),
                            CipherAlgorithm.GCM),
                    new SecretKeySpec(derived(key, "fingerprint"), "HmacSHA256"));
        }

        String name() {
            return HexFormat.of().formatHex(id);
        }
    }

    /** The secret, readable only with the key; a change of the sealed bytes is noticed when they are opened. */
    public byte[] seal(byte[] secret) {
        byte[] id = newestFirst.get(0).id();
        byte[] cipher = newestFirst.get(0).cipher().encrypt(secret);
        byte[] sealed = Arrays.copyOf(id, ID_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, ID_BYTES, cipher.length);
        return sealed;
    }

    /** The secret that was sealed; fails when the bytes were changed or their key was not given. */
    public byte[] open(byte[] sealed) {
        return keyOf(sealed)
                .orElseThrow(() ->
                        new IllegalStateException("Sealed with the key " + nameOfKey(sealed) + ", which was not given"))
                .cipher()
                .decrypt(Arrays.copyOfRange(sealed, ID_BYTES, sealed.length));
    }

    /** The same 32 bytes for the same text, of no use to anybody without the key; made with the newest. */
    public byte[] fingerprint(String text) {
        return hmac(newestFirst.get(0).fingerprints(), text);
    }

    /** The fingerprints of a text under every key, the newest first: what is kept for long may be of an earlier one. */
    public List<byte[]> fingerprints(String text) {
        return newestFirst.stream().map(key -> hmac(key.fingerprints(), text)).toList();
    }

    /** Name of the key that seals and makes fingerprints now. */
    public String nameOfKey() {
        return newestFirst.get(0).name();
    }

    /** Name of the key with which something was sealed. */
    String nameOfKey(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 0, Math.min(ID_BYTES, sealed.length));
    }

    /** Whether the key with which something was sealed is given. */
    boolean canOpen(byte[] sealed) {
        return keyOf(sealed).isPresent();
    }

    /** Names of the keys that do not seal any more. */
    List<String> earlierKeys() {
        return newestFirst.stream().skip(1).map(Key::name).toList();
    }

    private Optional<Key> keyOf(byte[] sealed) {
        return newestFirst.stream()
                .filter(key -> key.name().equals(nameOfKey(sealed)))
                .findFirst();
    }

    private static byte[] derived(byte[] key, String use) {
        return hmac(new SecretKeySpec(key, "HmacSHA256"), "hersys sign-in " + use);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
