fun main() {
    while (true) println("a line of output that never ends")
}
