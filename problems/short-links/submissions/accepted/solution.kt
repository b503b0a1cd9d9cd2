class Shortener() {
    private val addresses = ArrayList<String>()

    fun shorten(address: String): String {
        addresses.add(address)
        return "s/${addresses.size - 1}"
    }

    fun find(link: String): String = addresses[link.substring(2).toInt()]
}
