import java.util.Scanner;

public class Task {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(Adder.sum(in.nextInt(), in.nextInt()));
    }
}
