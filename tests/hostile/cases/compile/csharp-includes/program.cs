#pragma checksum "/etc/shadow" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "ab"
#line 1 "/etc/shadow"
using System;
[assembly: System.Reflection.AssemblyKeyFile("/etc/shadow")]
class Program { static int Main() { Console.WriteLine("end"); return 0 } }
