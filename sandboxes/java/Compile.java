import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the given files into main.jar: `Compile MAIN_CLASS FILE...`. One virtual machine does what `javac` and `jar`
 * would do in two.
 */
public class Compile {
    public static void main(String[] arguments) throws IOException {
        String mainClass = arguments[0];
        List<String> files = List.of(arguments).subList(1, arguments.length);
        Path classes = Files.createTempDirectory(Path.of(""), "classes");
        List<String> options = List.of("-d", classes.toString(), "-encoding", "UTF-8", "-nowarn", "-Xlint:none", "-proc:none");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = manager.getJavaFileObjectsFromStrings(files);
            if (!compiler.getTask(null, manager, Compile::report, options, null, sources).call()) {
                System.exit(1);
            }
        }
        if (!Files.exists(classes.resolve(mainClass.replace('.', File.separatorChar) + ".class"))) {
            System.err.println("error: no class " + mainClass + " to start from");
            System.exit(1);
        }
        pack(classes, Path.of("main.jar"));
        // Threads of the compiler may be left; nothing is to be waited for.
        System.exit(0);
    }

    /** Errors only: no option keeps javac from warning of sun.misc.Unsafe, which drivers use. */
    private static void report(Diagnostic<?> said) {
        if (said.getKind() == Diagnostic.Kind.ERROR) {
            System.err.println(said);
        }
    }

    /** Packs without compression: the archive is read far more often than it is written. */
    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(classes)) {
            found = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path file : found) {
                byte[] content = Files.readAllBytes(file);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(classes.relativize(file).toString());
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
