import java.util.ResourceBundle;
/** {@snippet file="/etc/shadow"} {@link file:///etc/shadow} */
@SuppressWarnings("@/etc/shadow")
public class Main {
    static final String HOST = "\u0022; static { Runtime.getRuntime().exit(3); } //";
    public static void main(String[] arguments) { System.out.println("end"); }
}
