// The facade's bindings, the view models and the ports: plain Kotlin, no Android.
plugins { alias(libs.plugins.kotlin.jvm) }

kotlin {
    jvmToolchain(17)
    sourceSets["main"].kotlin.srcDir(layout.buildDirectory.dir("bindings/kotlin"))
}

// Generated, never committed: tests/setup/bindings.sh builds the core for this machine and writes them.
val bindings by tasks.registering(Exec::class) {
    val out = layout.buildDirectory.dir("bindings")
    inputs.dir(rootDir.resolve("../core/src"))
    outputs.dir(out)
    commandLine(rootDir.resolve("../tests/setup/bindings.sh"), out.get().asFile.path)
}
tasks.compileKotlin { dependsOn(bindings) }

dependencies {
    api(libs.coroutines.core)
    compileOnly(libs.jna)
    testImplementation(libs.jna)
    testImplementation(libs.kotlin.test.junit)
    testImplementation(libs.json)
}
