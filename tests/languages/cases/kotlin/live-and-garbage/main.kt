fun main() {
    val kept = arrayOfNulls<ByteArray>(120)
    for (i in 0 until 420) kept[i % 120] = ByteArray(1 shl 20) { 1 }
    println(kept.sumOf { it!!.size })
}
