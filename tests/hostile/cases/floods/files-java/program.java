import java.io.*;
import java.nio.file.*;

public class Main {
    public static void main(String[] arguments) throws Exception {
        byte[] piece = new byte[1 << 20];
        for (int i = 0;; i++)
            try (OutputStream file = Files.newOutputStream(Path.of("f" + i))) {
                for (int n = 0; n < 64; n++) file.write(piece);
            }
    }
}
