package org.hersys.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * What two records of one person have in common at least, as digests: the whole name or reading in any order, the telephone
 * number, or the birth date or the address with a part of the name. Only records that share a key are compared.
 */
final class SharedKeys {

    private SharedKeys() {}

    static Set<Long> of(Traits traits) {
        Set<String> keys = new HashSet<>();
        for (SplitName name : new SplitName[] {traits.writing(), traits.reading()}) {
            if (name.isKnown()) {
                keys.add("name " + name.characters());
            }
            for (String part : name.parts()) {
                if (traits.birthDate() != null) {
                    keys.add("birth " + traits.birthDate() + " " + part);
                }
                if (traits.address() != null) {
                    keys.add("address " + traits.address() + " " + part);
                }
            }
        }
        if (traits.phone() != null) {
            keys.add("phone " + traits.phone());
        }
        return digests(keys);
    }

    private static Set<Long> digests(Set<String> keys) {
        Set<Long> digests = new HashSet<>();
        keys.forEach(key -> digests.add(digest(key)));
        return digests;
    }

    private static long digest(String key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
