# shellcheck shell=bash
# Who is who: one CA per sandbox, certificates from it, tokens for the parts of the control plane.

TLS=$STATE/server/tls

node_address() {
  ip -4 -o addr show scope global | awk '$2 !~ /^veth|^cni/ { sub("/.*", "", $4); print $4; exit }'
}

make_identity() {
  mkdir -p "$TLS"
  chmod 700 "$TLS"
  if [ ! -e "$TLS/tokens.csv" ]; then
    authority
    signed admin /O=system:masters/CN=system:admin extendedKeyUsage=clientAuth
    signed kubelet-client /O=system:masters/CN=system:apiserver extendedKeyUsage=clientAuth
    openssl ecparam -name prime256v1 -genkey -noout -out "$TLS/accounts.key"
    tokens
  fi
  # The container's address may be another one after a restart.
  signed apiserver /CN=kube-apiserver "$(serving_extensions "$@")"
  signed kubelet "/O=system:nodes/CN=system:node:$NODE" "$(serving_extensions)"
  admin_kubeconfig >"$KUBECONFIG"
  chmod 600 "$KUBECONFIG"
}

authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj /CN=podo-sandbox -keyout "$TLS/ca.key" -out "$TLS/ca.crt" 2>/dev/null
}

# signed NAME SUBJECT EXTENSIONS
signed() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "$2" -keyout "$TLS/$1.key" 2>/dev/null |
    openssl x509 -req -days 3650 -CA "$TLS/ca.crt" -CAkey "$TLS/ca.key" -CAcreateserial \
      -extfile <(printf '%s\n' "$3") -out "$TLS/$1.crt" 2>/dev/null
}

serving_extensions() {
  local names=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc
  names+=,DNS:kubernetes.default.svc.cluster.local,DNS:$NODE,IP:127.0.0.1,IP:10.43.0.1
  local name
  for name in $(ip -4 -o addr show scope global | awk '{ sub("/.*", "", $4); print $4 }') "$@"; do
    if [[ $name =~ ^[0-9.]+$|: ]]; then names+=,IP:$name; else names+=,DNS:$name; fi
  done
  printf 'extendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "$names"
}

tokens() {
  local user groups
  while read -r user groups; do
    printf '%s,%s,%s,"%s"\n' "$(openssl rand -hex 16)" "$user" "$user" "$groups"
  done >"$TLS/tokens.new" <<END
system:kube-controller-manager
system:kube-scheduler
system:kube-proxy
system:node:$NODE system:nodes
END
  while IFS=, read -r token user _; do
    token_kubeconfig "$token" >"$TLS/${user##*:}.kubeconfig"
  done <"$TLS/tokens.new"
  mv "$TLS/tokens.new" "$TLS/tokens.csv"
}

token_kubeconfig() {
  kubeconfig "token: $1"
}

# The key goes out in the form that k3s writes too; some clients take no other for elliptic curves.
admin_kubeconfig() {
  kubeconfig "client-certificate-data: $(base64 -w0 "$TLS/admin.crt")
    client-key-data: $(openssl ec -in "$TLS/admin.key" 2>/dev/null | base64 -w0)"
}

kubeconfig() {
  cat <<END
apiVersion: v1
kind: Config
clusters:
- name: default
  cluster:
    certificate-authority-data: $(base64 -w0 "$TLS/ca.crt")
    server: https://127.0.0.1:6443
users:
- name: default
  user:
    $1
contexts:
- name: default
  context: {cluster: default, user: default}
current-context: default
END
}
