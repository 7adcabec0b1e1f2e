package dev.podo.sandbox;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The machine's own IPv4 addresses: what a sandbox must not reach, beside the private ranges it never may. */
final class HostAddresses {

    private HostAddresses() {}

    static List<String> all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(java.net.InetAddress::getHostAddress)
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            throw new SandboxUnavailable("The machine's addresses can't be listed, so they can't be blocked", e);
        }
    }
}
