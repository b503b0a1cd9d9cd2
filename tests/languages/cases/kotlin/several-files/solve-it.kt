package solving

import adding.sum

fun main(args: Array<String>) {
    val (a, b) = readln().split(" ").map { it.toInt() }
    println(sum(a, b))
}
