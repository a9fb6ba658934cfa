plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.compose.compiler)
}

android {
    namespace = "app.layby"
    compileSdk = 36
    ndkVersion = "28.2.13676358" // r28 and later lay libraries out for 16 KB pages

    defaultConfig {
        applicationId = "app.layby"
        minSdk = 28
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64", "x86") }
    }
    androidResources { localeFilters += listOf("en", "cy") }
    buildFeatures { compose = true }
    flavorDimensions += "network"
    productFlavors {
        create("offline") { dimension = "network" } // no INTERNET permission at all
        create("connected") {
            dimension = "network"
            applicationIdSuffix = ".connected"
        }
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
    sourceSets["main"].jniLibs.srcDir(layout.buildDirectory.dir("jniLibs"))
    testOptions { unitTests.isIncludeAndroidResources = true }
    lint { warningsAsErrors = true }
}

kotlin { jvmToolchain(17) }

// The core for each phone, by cargo-ndk, in the profile that is made for phones.
val cargoNdk by tasks.registering(Exec::class) {
    val out = layout.buildDirectory.dir("jniLibs")
    inputs.dir(rootDir.resolve("../core/src"))
    outputs.dir(out)
    workingDir = rootDir.resolve("..")
    commandLine(
        "cargo", "ndk", "-t", "arm64-v8a", "-t", "armeabi-v7a", "-t", "x86_64", "-t", "x86", "--platform", "28",
        "-o", out.get().asFile.path, "build", "--locked", "--profile", "phone", "-p", "layby-core",
    )
}
tasks.preBuild { dependsOn(cargoNdk) }

dependencies {
    implementation(project(":core"))
    implementation(libs.coroutines.android)
    implementation(libs.compose.ui)
    implementation(libs.compose.foundation)
    implementation(libs.compose.material3)
    implementation(libs.activity.compose)
    implementation(libs.compose.ui.tooling.preview)
    implementation("${libs.jna.get()}@aar")
    testImplementation(libs.robolectric)
    testImplementation(libs.compose.ui.test.junit4)
    testImplementation(libs.kotlin.test.junit)
    testImplementation(libs.test.core)
}
