@file:Import("/etc/shadow")
@file:DependsOn("org.evil:evil:1")
@file:Suppress("/etc/shadow")
fun main() { println("end") }
