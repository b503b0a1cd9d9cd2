void main() {
    String[] words = IO.readln().split(" ");
    IO.println(Integer.parseInt(words[0]) + Integer.parseInt(words[1]));
}
