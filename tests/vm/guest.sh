#!/usr/bin/env bash
# Runs in the machine that run.py boots. What cgroups have to do with is run for both ways of the engine to make them, the
# rest once. TESTS_SLOW multiplies time limits and upper bounds of CPU time: emulated cpus are that much slower.
set -u
export PYTHONPATH=/data/packages:/data/checkout HOME=/root COLUMNS=160 TESTS_SLOW=12
cd /data/checkout || exit 1
status=0

engine() { # with a driver
    echo "{\"exec-opts\": [\"native.cgroupdriver=$1\"]}" >/etc/docker/daemon.json
    systemctl restart docker
    python3 -m judge doctor | grep -E '^.. +(engine|cgroup|meter)'
}

uname -sr
docker load -qi /data/images.tar
engine cgroupfs
python3 -m pytest -q --color=no -p no:cacheprovider tests/sandbox/test_ladder.py tests/sandbox/test_cases.py \
    -k 'ladder or memory or cpu or sum' || status=1
engine systemd
python3 benchmarks/accuracy.py || status=1
python3 -m pytest -q --color=no -p no:cacheprovider -n 2 --dist worksteal tests/sandbox tests/hostile || status=1
find /sys/fs/cgroup -path '*/judge*' ! -name judge-tests.service -mindepth 2 -type d | sed 's/^/left behind: /'
echo "exit status $status"
