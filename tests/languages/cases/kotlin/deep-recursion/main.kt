fun sum(n: Int): Long = if (n == 0) 0 else n + sum(n - 1)

fun main() {
    println(sum(readln().trim().toInt()))
}
