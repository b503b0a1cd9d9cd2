import os
import site
import sys

# Files that an interpreter would run by itself, wherever one might look for them.
evil = "import os\nos.write(1, b'poisoned\\n')\n"
tops = {"/box", "/program", "/build", "/tmp", os.path.expanduser("~"), *sys.path, site.getusersitepackages(), *site.getsitepackages()}
for top in tops:
    for name in ("sitecustomize.py", "usercustomize.py", "evil.pth", "os.py", "re.py", "encodings.py", "io.py", "pyvenv.cfg", "python3._pth"):
        try:
            os.makedirs(top, exist_ok=True)
            open(os.path.join(top, name), "w").write(evil)
        except OSError:
            pass
for name in (".pythonrc.py", ".profile", ".bashrc", ".config/x", ".local/bin/python3", ".java/x", ".npmrc"):
    os.makedirs(os.path.dirname(f"/box/{name}"), exist_ok=True)
    open(f"/box/{name}", "w").write(evil)
os.environ.update(PYTHONPATH="/box", PYTHONSTARTUP="/box/.pythonrc.py", PYTHONHOME="/box", LD_PRELOAD="/box/x.so", PATH="/box")
print("end")
