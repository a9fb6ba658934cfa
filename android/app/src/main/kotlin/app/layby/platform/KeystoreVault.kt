package app.layby.platform

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import app.layby.ports.KeyVault
import app.layby.ports.KeyVaultLost
import java.io.File
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** A key that wraps other keys and never leaves where it lives. */
interface WrappingKey {
    /** The key, made where there is none yet. */
    fun getOrMake(): SecretKey
    fun get(): SecretKey?
}

/** In the phone's keystore, in StrongBox where there is one. It opens only while the phone is unlocked once. */
class KeystoreKey(private val context: Context, private val alias: String = "layby-device") : WrappingKey {
    private val store get() = KeyStore.getInstance(STORE).apply { load(null) }

    override fun get(): SecretKey? = store.getKey(alias, null) as? SecretKey

    override fun getOrMake(): SecretKey = get() ?: try {
        make(strongBox = Build.VERSION.SDK_INT >= 28 && context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE))
    } catch (none: StrongBoxUnavailableException) {
        make(strongBox = false)
    }

    private fun make(strongBox: Boolean): SecretKey = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply {
        init(
            KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                .setKeySize(256)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setIsStrongBoxBacked(strongBox)
                .build(),
        )
    }.generateKey()

    private companion object { const val STORE = "AndroidKeyStore" }
}

/** The device's secret: 32 random bytes in a file, wrapped by the keystore's key with AES-256-GCM. */
class WrappedVault(private val file: File, private val key: WrappingKey) : KeyVault {
    @Synchronized
    override fun deviceSecret(): ByteArray = if (file.exists()) unwrap(file.readBytes()) else make()

    private fun make(): ByteArray {
        val secret = ByteArray(32).also(SecureRandom()::nextBytes)
        val cipher = Cipher.getInstance(AES).apply { init(Cipher.ENCRYPT_MODE, key.getOrMake()) }
        val wrapped = cipher.iv + cipher.doFinal(secret)
        file.parentFile?.mkdirs()
        // Whole or not at all: half a file would shut the owner out.
        val new = File(file.path + ".new")
        new.outputStream().use {
            it.write(wrapped)
            it.fd.sync()
        }
        if (!new.renameTo(file)) throw KeyVaultLost()
        return secret
    }

    private fun unwrap(wrapped: ByteArray): ByteArray = try {
        if (wrapped.size <= IV) throw KeyVaultLost()
        Cipher.getInstance(AES).run {
            init(Cipher.DECRYPT_MODE, key.get() ?: throw KeyVaultLost(), GCMParameterSpec(128, wrapped, 0, IV))
            doFinal(wrapped, IV, wrapped.size - IV)
        }
    } catch (gone: GeneralSecurityException) {
        throw KeyVaultLost()
    }

    private companion object {
        const val AES = "AES/GCM/NoPadding"
        const val IV = 12
    }
}
