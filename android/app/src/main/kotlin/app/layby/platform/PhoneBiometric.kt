package app.layby.platform

import android.app.KeyguardManager
import android.content.Context
import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import androidx.activity.ComponentActivity
import app.layby.R
import app.layby.ports.Biometric
import app.layby.ports.BiometricChanged
import java.io.File
import java.lang.ref.WeakReference
import java.security.GeneralSecurityException
import java.security.KeyStore
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import kotlin.coroutines.resume
import kotlinx.coroutines.suspendCancellableCoroutine

/**
 * The notebook's key for a finger or face, in a file, sealed by a key of the phone's keystore that works only at the
 * touch of what was enrolled when it was made: adding another throws it away.
 */
class PhoneBiometric(private val context: Context, private val file: File) : Biometric {
    private var window = WeakReference<ComponentActivity>(null)
    private val store get() = KeyStore.getInstance(STORE).apply { load(null) }

    fun attach(window: ComponentActivity) { this.window = WeakReference(window) }

    override fun offered(): Boolean = when {
        Build.VERSION.SDK_INT >= 30 ->
            context.getSystemService(BiometricManager::class.java)?.canAuthenticate(BiometricManager.Authenticators.BIOMETRIC_STRONG) == BiometricManager.BIOMETRIC_SUCCESS
        Build.VERSION.SDK_INT == 29 -> @Suppress("DEPRECATION") (context.getSystemService(BiometricManager::class.java)?.canAuthenticate() == BiometricManager.BIOMETRIC_SUCCESS)
        else -> context.getSystemService(KeyguardManager::class.java).isDeviceSecure
    }

    override suspend fun keep(key: ByteArray): Boolean = try {
        store.deleteEntry(ALIAS)
        val cipher = Cipher.getInstance(AES).apply { init(Cipher.ENCRYPT_MODE, make()) }
        val allowed = ask(cipher)
        if (allowed != null) file.writeBytes(allowed.iv + allowed.doFinal(key))
        allowed != null
    } catch (refused: GeneralSecurityException) {
        false
    }

    override suspend fun release(): ByteArray? = try {
        val sealed = file.takeIf(File::exists)?.readBytes()?.takeIf { it.size > IV } ?: throw BiometricChanged()
        val key = store.getKey(ALIAS, null) as? SecretKey ?: throw BiometricChanged()
        val cipher = Cipher.getInstance(AES).apply { init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(128, sealed, 0, IV)) }
        ask(cipher)?.doFinal(sealed, IV, sealed.size - IV)
    } catch (added: KeyPermanentlyInvalidatedException) {
        throw BiometricChanged()
    } catch (refused: GeneralSecurityException) {
        throw BiometricChanged()
    }

    override fun forget() {
        file.delete()
        store.deleteEntry(ALIAS)
    }

    private fun make(): SecretKey = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply {
        init(
            KeyGenParameterSpec.Builder(ALIAS, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                .setKeySize(256).setBlockModes(KeyProperties.BLOCK_MODE_GCM).setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setUserAuthenticationRequired(true).setInvalidatedByBiometricEnrollment(true)
                .apply { if (Build.VERSION.SDK_INT >= 30) setUserAuthenticationParameters(0, KeyProperties.AUTH_BIOMETRIC_STRONG) }
                .build(),
        )
    }.generateKey()

    /** The cipher, once the person has touched or looked; null where they would not. */
    private suspend fun ask(cipher: Cipher): Cipher? = suspendCancellableCoroutine { answer ->
        val window = window.get() ?: return@suspendCancellableCoroutine answer.resume(null)
        val cancel = CancellationSignal()
        answer.invokeOnCancellation { cancel.cancel() }
        BiometricPrompt.Builder(window).setTitle(context.getString(R.string.lock_touch))
            .setNegativeButton(context.getString(R.string.lock_use_passcode), context.mainExecutor) { _, _ -> if (answer.isActive) answer.resume(null) }
            .build()
            .authenticate(BiometricPrompt.CryptoObject(cipher), cancel, context.mainExecutor, object : BiometricPrompt.AuthenticationCallback() {
                override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) { if (answer.isActive) answer.resume(result.cryptoObject?.cipher) }
                override fun onAuthenticationError(code: Int, words: CharSequence) { if (answer.isActive) answer.resume(null) }
            })
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "layby-biometric"
        const val AES = "AES/GCM/NoPadding"
        const val IV = 12
    }
}
