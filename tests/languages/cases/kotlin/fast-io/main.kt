import java.io.*
import java.util.*

fun main() {
    val reader = BufferedReader(InputStreamReader(System.`in`))
    val n = reader.readLine().toInt()
    val out = StringBuilder()
    var total = 0L
    repeat(n) {
        val x = reader.readLine().toLong()
        total += x
        out.append(x).append('\n')
    }
    out.append(total)
    println(out)
}
