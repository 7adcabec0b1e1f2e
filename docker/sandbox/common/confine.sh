# shellcheck shell=sh
# What every sandbox does before its cluster starts, in plain sh, for both flavours.

say() {
  echo "podo-sandbox: $*"
}

fail() {
  say "$*" >&2
  exit 1
}

# Docker mounts /sys and the cgroups read-only; the kubelet keeps the pods' limits there.
# The cgroup namespace is the container's own, so this opens nothing of the host's.
open_cgroups() {
  mount -o remount,bind,rw /sys ||
    fail "cannot remount /sys. Expected the capability SYS_ADMIN and apparmor=unconfined; see docker/README.md."
  mount --make-rshared /
  if [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
    for controller in /sys/fs/cgroup/*; do
      [ -L "$controller" ] || mount -o remount,bind,rw "$controller"
    done
    return
  fi
  mount -o remount,bind,rw /sys/fs/cgroup
  # In version 2 a group that has children must not have processes.
  mkdir -p /sys/fs/cgroup/podo
  while read -r process; do
    echo "$process" >/sys/fs/cgroup/podo/cgroup.procs 2>/dev/null || true
  done </sys/fs/cgroup/cgroup.procs
  sed -e 's/ / +/g' -e 's/^/+/' /sys/fs/cgroup/cgroup.controllers >/sys/fs/cgroup/cgroup.subtree_control
}

PRIVATE_ADDRESSES=10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,169.254.0.0/16

# A mark for the node's own questions to a name server; kube-proxy uses other bits, and pods cannot set marks here.
DNS_MARK=0x10000/0x10000

# No packet of the cluster or its pods may open a connection to a private address outside the sandbox.
# The DROP sits behind every address translation and where kube-proxy writes nothing; a learner's Service with
# hand-made Endpoints does not get round it. The REJECT before it only makes the refusal quick.
# The REJECT spares pods and the node itself: in OUTPUT a Service's packet still bears the interface it would have
# taken before its translation. The DROP sees the real one.
# One exception: Docker's resolver, 127.0.0.11, asks the host's name server from inside this network namespace.
block_egress() {
  blocked=$PRIVATE_ADDRESSES${PODO_BLOCKED_ADDRESSES:+,$PODO_BLOCKED_ADDRESSES}
  iptables -w -t mangle -N PODO-EGRESS 2>/dev/null || iptables -w -t mangle -F PODO-EGRESS
  iptables -w -N PODO-EGRESS 2>/dev/null || iptables -w -F PODO-EGRESS
  iptables -w -t mangle -A PODO-EGRESS -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN &&
    iptables -w -A PODO-EGRESS -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN &&
    iptables -w -t mangle -A PODO-EGRESS -p udp --dport 53 -m mark --mark "$DNS_MARK" -j RETURN &&
    iptables -w -A PODO-EGRESS -p udp --dport 53 -m mark --mark "$DNS_MARK" -j RETURN &&
    iptables -w -A PODO-EGRESS -d 10.42.0.0/16 -j RETURN &&
    iptables -w -A PODO-EGRESS -m addrtype --dst-type LOCAL -j RETURN &&
    iptables -w -t mangle -A OUTPUT -p udp --dport 53 -j MARK --set-mark "$DNS_MARK" ||
    fail "cannot write firewall rules. Expected the capability NET_ADMIN; see docker/README.md."
  for address in $(echo "$blocked" | tr ',' ' '); do
    case $address in *:*) continue ;; esac # see below: no IPv6 at all
    iptables -w -t mangle -A PODO-EGRESS -d "$address" -j DROP &&
      iptables -w -A PODO-EGRESS -d "$address" -j REJECT --reject-with icmp-admin-prohibited ||
      fail "cannot block '$address'. Expected an IPv4 address or CIDR in PODO_BLOCKED_ADDRESSES."
  done
  for device in /sys/class/net/*; do
    interface=${device##*/}
    [ "$interface" = lo ] && continue
    lead_through_block "$interface"
    # IPv6 is off in a sandbox; where somebody forgot to switch it off, nothing leaves by it.
    ip6tables -w -t mangle -I POSTROUTING -o "$interface" -j DROP 2>/dev/null || true
  done
}

# A name that nobody answers for must fail a pull within seconds.
hurry_resolver() {
  grep -q '^options timeout:' /etc/resolv.conf || echo 'options timeout:1 attempts:2' >>/etc/resolv.conf
}

lead_through_block() {
  iptables -w -t mangle -C POSTROUTING -o "$1" -j PODO-EGRESS 2>/dev/null ||
    iptables -w -t mangle -I POSTROUTING -o "$1" -j PODO-EGRESS ||
    fail "cannot block egress over $1."
  for chain in OUTPUT FORWARD; do
    iptables -w -C "$chain" -o "$1" -j PODO-EGRESS 2>/dev/null ||
      iptables -w -I "$chain" -o "$1" -j PODO-EGRESS ||
      fail "cannot block egress over $1."
  done
}

# The memory that the node must not promise to pods, in MiB: the host's, less what this container may use,
# plus what the cluster itself needs.
reserved_memory() {
  total=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
  limit=$(cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null | head -1)
  case $limit in
    '' | max) limit=$total ;;
    *) limit=$(awk -v bytes="$limit" -v total="$total" 'BEGIN { m = int(bytes / 1048576); print m < total ? m : total }') ;;
  esac
  echo $((total - limit + 600))
}
