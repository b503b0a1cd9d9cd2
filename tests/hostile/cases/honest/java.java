import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

/** Adds two numbers; then says on standard error how it finds the world, to be compared with that of a new container. */
public class Main {
    static List<String> list(String path) throws Exception {
        if (!Files.isDirectory(Path.of(path))) return List.of();
        try (Stream<Path> entries = Files.list(Path.of(path))) {
            return new ArrayList<>(entries.map(entry -> entry.getFileName().toString()).sorted().toList());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() + in.nextInt());
        for (String path : List.of("/box", "/program", "/dev/shm", "/dev/mqueue", "/var/tmp")) System.err.println(path + list(path));
        List<String> processes = list("/proc");
        processes.removeIf(name -> !name.matches("\\d+") || name.equals("" + ProcessHandle.current().pid()));
        System.err.println(processes + " " + Files.getPosixFilePermissions(Path.of("/box")) + Files.getOwner(Path.of("/box")));
        System.err.println(new TreeMap<>(System.getenv()));
        for (String key : List.of("java.class.path", "user.dir", "user.home", "java.io.tmpdir")) System.err.println(System.getProperty(key));
        for (String line : Files.readAllLines(Path.of("/proc/self/status")))
            if (line.matches("(Umask|Uid|Gid|Groups|Cap|NoNewPrivs|Seccomp:|SigIgn|Cpus_allowed_list).*")) System.err.println(line);
    }
}
