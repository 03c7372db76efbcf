package io.sillok.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells an address of the public Internet from every other kind, by IANA's special-purpose registries (RFC 6890). An IPv6
 * address that carries an IPv4 one is judged by the one it carries.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL_4 = Block.of(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, with the clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All that is public in IPv6: loopback, link-local, unique-local and multicast lie outside. */
    private static final List<Block> GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_6 = Block.of(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, given up by RFC 7526: it could carry any IPv4 address
            "3fff::/20"); // documentation

    private static final List<Block> MAPPED = Block.of("::ffff:0:0:0/96", "64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        // the JDK turns ::ffff:a.b.c.d into a.b.c.d by itself, unless it was made otherwise
        if (bytes.length == 16 && (Block.any(MAPPED, bytes) || mapped(bytes))) {
            bytes = Arrays.copyOfRange(bytes, 12, 16);
        }
        return bytes.length == 4
                ? !Block.any(SPECIAL_4, bytes)
                : Block.any(GLOBAL_6, bytes) && !Block.any(SPECIAL_6, bytes);
    }

    private static boolean mapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static final class Block {
        private final byte[] prefix;
        private final int bits;

        private Block(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static List<Block> of(String... blocks) {
            return Arrays.stream(blocks).map(Block::parse).toList();
        }

        static boolean any(List<Block> blocks, byte[] address) {
            return blocks.stream().anyMatch(b -> b.holds(address));
        }

        private static Block parse(String block) {
            int slash = block.indexOf('/');
            try {
                // a literal: no name is looked up
                byte[] prefix = InetAddress.getByName(block.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(block.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(block, e);
            }
        }

        private boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
