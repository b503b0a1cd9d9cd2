package main

// #cgo LDFLAGS: -Wl,-o,/program/main -fplugin=/build/evil.so
// #include "/etc/shadow"
import "C"

import (
	_ "embed"
	_ "unsafe"
)

//go:generate sh -c "id > /build/generated"
//go:embed /etc/shadow
var shadow string

//go:cgo_ldflag "-o/program/main"
//go:cgo_import_dynamic system system "libc.so.6"
//go:linkname exit os.runtime_beforeExit
func exit(code int)

func main() { C.system("id") }
