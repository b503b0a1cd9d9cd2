import java.lang.annotation.*;
import java.util.*;
import javax.annotation.processing.*;
import javax.lang.model.element.*;

@interface Run {}

class Evil extends AbstractProcessor {
    static { System.err.println("EVIL: loaded while compiling"); System.exit(1); }
    public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) { return true; }
}

@Run
public class Main {
    static int started = start();
    static int start() { System.out.println("static " + System.getenv("HOME")); return 1; }
    public static void main(String[] arguments) { System.out.println("end"); }
}
