import LaybyKit
import UIKit
import UniformTypeIdentifiers

/// The share sheet's page: shows what would be sealed, seals it at a touch, reads nothing back.
final class ShareViewController: UIViewController {
    private let say = Phrasebook(bundle: .main)
    private let words = UITextView()

    override func viewDidLoad() {
        super.viewDidLoad()
        view.backgroundColor = .systemBackground
        title = say(.shareTitle)
        let about = UILabel()
        about.text = say(.shareBody)
        about.font = .preferredFont(forTextStyle: .footnote)
        about.adjustsFontForContentSizeCategory = true
        about.numberOfLines = 0
        words.font = .preferredFont(forTextStyle: .body)
        words.adjustsFontForContentSizeCategory = true
        words.accessibilityLabel = say(.intentWords)
        let seal = UIButton(
            configuration: .filled(),
            primaryAction: UIAction(title: say(.shareSeal)) { [weak self] _ in
                self?.seal()
            })
        let cancel = UIButton(
            configuration: .plain(), primaryAction: UIAction(title: say(.actNotNow)) { [weak self] _ in self?.leave() })
        let column = UIStackView(arrangedSubviews: [about, words, seal, cancel])
        column.axis = .vertical
        column.spacing = 16
        column.translatesAutoresizingMaskIntoConstraints = false
        view.addSubview(column)
        let page = view.safeAreaLayoutGuide
        NSLayoutConstraint.activate([
            column.topAnchor.constraint(equalTo: page.topAnchor, constant: 20),
            column.bottomAnchor.constraint(equalTo: page.bottomAnchor, constant: -20),
            column.leadingAnchor.constraint(equalTo: page.leadingAnchor, constant: 20),
            column.trailingAnchor.constraint(equalTo: page.trailingAnchor, constant: -20),
            seal.heightAnchor.constraint(greaterThanOrEqualToConstant: 44),
        ])
        Task { words.text = await shared() ?? say(.shareNothing) }
    }

    /// The text that was shared, if there is any.
    private func shared() async -> String? {
        let items = extensionContext?.inputItems.compactMap { $0 as? NSExtensionItem } ?? []
        for provider in items.flatMap({ $0.attachments ?? [] }) {
            let type = UTType.plainText.identifier
            guard provider.hasItemConformingToTypeIdentifier(type) else { continue }
            if let text = try? await provider.loadItem(forTypeIdentifier: type) as? String { return text }
        }
        return nil
    }

    private func seal() {
        do {
            try Inbox.seal(words.text)
            leave()
        } catch {
            let alert = UIAlertController(title: nil, message: say(.intentNotSealed), preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: say(.actClose), style: .default))
            present(alert, animated: true)
        }
    }

    private func leave() {
        words.text = ""
        extensionContext?.completeRequest(returningItems: nil)
    }
}
