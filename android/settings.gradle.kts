// For Android Studio and release builds. tests/android builds the same sources, resources and manifests with Maven and
// reads the same catalogue; what only Gradle can do is listed in docs/unverified.md.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "layby"
include(":core", ":app")
