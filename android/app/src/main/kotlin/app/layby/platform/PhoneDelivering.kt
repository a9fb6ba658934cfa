package app.layby.platform

import android.Manifest
import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import app.layby.ports.Delivering
import app.layby.shell.Gate
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** Asks the system for a moment with a network, where this edition may use one: the connected one's manifest says so. */
class PhoneDelivering(private val context: Context) : Delivering {
    override val network get() = context.checkSelfPermission(Manifest.permission.INTERNET) == PackageManager.PERMISSION_GRANTED

    override fun plan(waits: Boolean) {
        if (!network) return
        val jobs = context.getSystemService(JobScheduler::class.java)
        if (!waits) return jobs.cancel(JOB)
        jobs.schedule(
            JobInfo.Builder(JOB, ComponentName(context, DeliveryJob::class.java))
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY).setPersisted(true).build(),
        )
    }

    private companion object { const val JOB = 1 }
}

/**
 * There is a network. While the notebook is open what waits is sent; while it is shut nothing is, for nothing of it can
 * be read, and the system asks again later. Only the connected edition's manifest names this service.
 */
class DeliveryJob : JobService() {
    private var work: Job? = null

    override fun onStartJob(parameters: JobParameters): Boolean {
        val shell = (application as LaybyApplication).shell
        work = shell.scope.launch {
            val went = if (shell.gate.value is Gate.Open) shell.attempt({ }) { it.deliver() } else null
            jobFinished(parameters, went == null || went.waiting > 0u)
        }
        return true
    }

    /** The network is gone: what was on its way is asked about before it is sent again. */
    override fun onStopJob(parameters: JobParameters): Boolean {
        val shell = (application as LaybyApplication).shell
        work?.cancel()
        shell.scope.launch { shell.attempt({ }) { it.cancelDelivery() } }
        return true
    }
}
