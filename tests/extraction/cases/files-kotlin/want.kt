fun main() {
    val counter = Counter()
    println(readLine()!!.split(" ").map { counter.add(it) }.max())
}
