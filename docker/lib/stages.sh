# shellcheck shell=bash
# What is built, in which order. The number beside a stage is its share of the whole time, in percent.

lab_images=(busybox nginx redis toolbox)

# About as many as `go build -v` names, for the progress alone.
packages_to_compile=2350

stages=(start:0)

hash_of() {
  (cd "$here" && find "$@" -type f ! -name '*.md' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) |
    sha256sum | cut -c1-12
}

have() {
  docker image inspect "$1" >/dev/null 2>&1
}

build_base() {
  stage base-system
  base=podo/base:$(hash_of base)
  have "$base" || run "$here/base/build" "$base"
}

# build_lab_images KUBECTL-IMAGE
build_lab_images() {
  stage lab-images "${#lab_images[@]}"
  local name
  for name in "${lab_images[@]}"; do
    run docker build --build-arg "BASE=$base" --build-arg BUSYBOX=podo/busybox:1 --build-arg "KUBECTL=$1" \
      -f "$here/images/$name/Dockerfile" -t "podo/$name:1" -t "podo/$name:latest" "$here/images"
  done
}

save() {
  local name=$1
  shift
  docker save --output "$work/images/$name.tar" "$@"
}

save_lab_images() {
  local name
  mkdir -p "$work/images"
  for name in "${lab_images[@]}"; do
    save "$name" "podo/$name:1" "podo/$name:latest"
  done
}

build_debian() {
  stages=(base-system:8 kubernetes-source:16 kubernetes-compile:54 addons:6 lab-images:10 sandbox-image:6 done:0)
  build_base

  local compiled
  compiled=podo/kubernetes:$(hash_of base sandbox/debian/kubernetes)
  if ! have "$compiled"; then
    stage kubernetes-source
    run docker build --build-arg "BASE=$base" --target source "$here/sandbox/debian/kubernetes"
    stage kubernetes-compile
    run docker build --build-arg "BASE=$base" -t "$compiled" "$here/sandbox/debian/kubernetes"
  fi
  kubernetes=$(docker run --rm --network none "$compiled" cat /out/version)

  stage addons 2
  run docker build --build-arg "KUBERNETES=$compiled" -t podo/pause:1 "$here/sandbox/debian/pause"
  run docker build --build-arg "KUBERNETES=$compiled" -f "$here/sandbox/debian/addons.Dockerfile" -t podo/addons:1 \
    "$here/sandbox/debian/addons"

  build_lab_images "$compiled"

  stage sandbox-image
  save_lab_images
  save pause podo/pause:1
  save addons podo/addons:1
  cp -r "$here/sandbox/debian/"{Dockerfile,root,manifests} "$here/sandbox/common" "$work/"
  run docker build --build-arg "BASE=$base" --build-arg "KUBERNETES=$compiled" --build-arg ADDONS=podo/addons:1 \
    --label dev.podo.sandbox.flavour=debian --label "dev.podo.sandbox.kubernetes=$kubernetes" -t "$image" "$work"
}

build_k3s() {
  stages=(base-system:20 k3s-image:20 lab-images:40 sandbox-image:20 done:0)
  build_base
  stage k3s-image 2
  have "$k3s_image" || run docker pull --quiet "$k3s_image"
  kubernetes=${k3s_image#*:}

  run docker build --build-arg "K3S=$k3s_image" -f "$here/sandbox/k3s/kubectl.Dockerfile" -t podo/kubectl:k3s \
    "$here/sandbox/k3s"
  build_lab_images podo/kubectl:k3s

  stage sandbox-image
  save_lab_images
  cp -r "$here/sandbox/k3s/"{Dockerfile,root,registry} "$here/sandbox/common" "$work/"
  cp -r "$here/sandbox/debian/addons/registry" "$work/registry/package"
  rm -f "$work"/registry/package/*_test.go
  run docker build --build-arg "BASE=$base" --build-arg "K3S=$k3s_image" --label dev.podo.sandbox.flavour=k3s \
    --label "dev.podo.sandbox.kubernetes=$kubernetes" -t "$image" "$work"
}
