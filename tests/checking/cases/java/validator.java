import java.util.Scanner;

public class Check {
    public static void main(String[] args) {
        System.exit(new Scanner(System.in).next().equals("yes") && args[2].endsWith("/") ? 42 : 43);
    }
}
