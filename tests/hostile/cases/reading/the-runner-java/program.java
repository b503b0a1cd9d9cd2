import java.nio.file.*;
import java.util.*;

public class Main {
    public static void main(String[] arguments) throws Exception {
        for (String path : List.of("/proc/1/environ", "/proc/1/mem", "/proc/1/maps", "/proc/1/fd/1", "/etc/shadow", "/proc/1/root/etc/passwd")) {
            try {
                Files.newInputStream(Path.of(path)).read();
                System.out.println(path);
            } catch (FileSystemException refused) {
                continue;
            }
        }
        ProcessHandle.of(1).ifPresent(runner -> {
            if (runner.destroyForcibly() || runner.destroy()) System.out.println("destroyed");
        });
        System.out.println("end");
    }
}
