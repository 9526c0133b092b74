package org.sakta.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which this process listens, as Linux knows them. */
final class ListeningSockets {
    private static final Path SELF = Path.of("/proc/self");
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    /** IPv4 in words of the machine's byte order: 127.0.0.1, ::1, and 127.0.0.1 as an IPv6 socket has it. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    /** @param address as in {@code /proc/net/tcp} */
    record Listener(String address, int port) {
        boolean isLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    private ListeningSockets() {}

    static boolean areKnown() {
        return Files.isReadable(SELF.resolve("net/tcp"));
    }

    static List<Listener> ofThisProcess() throws IOException {
        Set<String> own = inodes();
        return Stream.concat(lines("tcp"), lines("tcp6"))
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket[STATE].equals(LISTENING) && own.contains("socket:[" + socket[INODE] + "]"))
                .map(socket -> listener(socket[ADDRESS]))
                .toList();
    }

    private static Listener listener(String socket) {
        int colon = socket.indexOf(':');
        return new Listener(socket.substring(0, colon), Integer.parseInt(socket.substring(colon + 1), 16));
    }

    private static Stream<String> lines(String protocol) throws IOException {
        Path table = SELF.resolve("net").resolve(protocol);
        return Files.exists(table) ? Files.readAllLines(table).stream().skip(1) : Stream.empty();
    }

    private static Set<String> inodes() throws IOException {
        try (Stream<Path> files = Files.list(SELF.resolve("fd"))) {
            return files.map(ListeningSockets::target).collect(Collectors.toSet());
        }
    }

    /** A file may be closed while all are looked at. */
    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
