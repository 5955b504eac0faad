package org.hersys.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the network: an IPv4 address, or the half of an IPv6 address that a household gets. */
final class Networks {

    private static final int IPV6 = 16;

    private Networks() {}

    /** The place of a numeric address. */
    static String of(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6 / 2)) : address;
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }
}
