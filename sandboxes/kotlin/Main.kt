import java.io.BufferedReader
import java.io.InputStreamReader
import java.util.StringTokenizer

// What the compiler and the program are run on once while the image is built, so that their classes are known beforehand.

data class Pair2(val first: Int, val second: Long) : Comparable<Pair2> {
    override fun compareTo(other: Pair2) = second.compareTo(other.second)
}

object Sample : judge.JudgeProblem {
    override fun answer(input: judge.JudgeReader, out: judge.JudgeWriter) {
        judge.JudgeProcess.start()
        out.write(input.read("[integer"), "[integer")
        out.write(input.read("<<string"), "<<string")
        judge.JudgeProcess.stop()
    }

    override fun type(name: String): Class<*> = Pair2::class.java

    override fun get(node: Any, field: Int): Any? = null

    override fun set(node: Any, field: Int, value: Any?) {}

    override fun linked() = arrayOf<String>()
}

inline fun <T> measured(what: () -> T): T = what()

fun main() {
    val words = readln().split(" ").map { it.toInt() }
    val reader = BufferedReader(InputStreamReader(System.`in`))
    val tokens = StringTokenizer(reader.readLine() ?: "")
    val table = mutableMapOf<Int, MutableList<Pair2>>()
    for (word in words) table.getOrPut(word % 3) { mutableListOf() }.add(Pair2(word, word * 2L))
    while (tokens.hasMoreTokens()) tokens.nextToken()
    val text = buildString {
        for ((key, values) in table.toSortedMap()) {
            append(values.sortedBy { it.second }.joinToString(",") { "${it.first}:${it.second}" })
            append(when (key) { 0 -> "zero"; else -> "other" }).append('\n')
        }
    }
    val squares = measured { (1..10).filter { it % 2 == 0 }.map { it * it }.sum() }
    val queue = ArrayDeque(listOf(1, 2, 3))
    while (queue.isNotEmpty()) queue.removeFirst()
    print(text)
    println("$squares ${maxOf(1, 2)} ${words.maxOrNull()} ${"a b".trim().reversed()} ${IntArray(3).toList()}")
    val input = judge.JudgeReader("[1,2] [[\"a\"]]".toByteArray(), Sample)
    val out = judge.JudgeWriter(input)
    Sample.answer(input, out)
    println(out.finished())
}
