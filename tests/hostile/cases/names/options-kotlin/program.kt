fun main() { println("end") }
