fun main() {
    var i = 0
    while (true) {
        i++
        if (i == -1) i = 0
    }
}
