import java.net.*;
import java.nio.channels.*;
import java.nio.file.*;

public class Main {
    interface Attempt { void run() throws Exception; }

    public static void main(String[] arguments) {
        Attempt[] attempts = {
            () -> new Socket("127.0.0.1", 80),
            () -> new ServerSocket(0),
            () -> new DatagramSocket(),
            () -> System.out.println(InetAddress.getByName("example.org")),
            () -> SocketChannel.open(UnixDomainSocketAddress.of("/var/run/docker.sock")),
            () -> ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of("/box/x")),
        };
        for (int i = 0; i < attempts.length; i++) {
            try {
                attempts[i].run();
                System.out.println("attempt " + i);
            } catch (Exception refused) {
                continue;
            }
        }
        System.out.println("end");
    }
}
