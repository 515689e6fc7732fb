# frozen_string_literal: true

# A site of Jekyll, when it is written → its posts have audio, and players on their pages.

require "jekyll"
require "json"
require "open3"
require "pathname"
require_relative "jekyll-lectern/version"

module Jekyll
  # Lists the posts of a site for `lectern site`, and runs it.
  module Lectern
    DEFAULTS = { "audio" => "audio", "collections" => ["posts"], "strict" => false, "flags" => [] }.freeze

    # Front matter of Lectern whose values have members.
    OBJECTS = %w[cast lexicon policy season].freeze

    # What is no front matter of an article, or decides about files alone.
    ADDED = %w[layout permalink slug url ext excerpt content].freeze

    class << self
      def settings(site)
        DEFAULTS.merge(site.config["lectern"] || {})
      end

      # What Lectern writes into the site stays when Jekyll cleans it.
      def keep(site)
        audio = settings(site)["audio"]
        site.keep_files << audio unless site.keep_files.include?(audio)
      end

      def run(site)
        given = settings(site)
        words = [*command(site), "site", site.dest, "--pages", "-", "--audio", given["audio"], *given["flags"]]
        status = follow(words, JSON.generate(list(site)), site.source)
        fail_or_warn(given, status) unless status.success?
      rescue Errno::ENOENT
        Jekyll.logger.warn("Lectern:", "the command lectern was not found; the site has no new audio")
      end

      def list(site)
        config = site.config
        about = {
          "url"         => config["url"] && "#{config["url"]}#{config["baseurl"]}/",
          "title"       => config["title"],
          "description" => config["description"],
          "language"    => config["lang"],
          "author"      => name_of(config["author"]),
          "email"       => config["email"],
        }
        { "site" => about, "pages" => documents(site).map { |each| entry(each, site) } }
      end

      private

      # Runs a command with an input, and prints its lines as they come: the first build takes minutes.
      def follow(words, input, folder)
        Open3.popen2e(*words, :chdir => folder) do |stdin, lines, process|
          writer = Thread.new { write(stdin, input) }
          lines.each_line { |line| Jekyll.logger.info("Lectern:", line.chomp) }
          writer.join
          process.value
        end
      end

      # A command that ends before it has read everything says why by itself.
      def write(stdin, input)
        stdin.write(input)
        stdin.close
      rescue Errno::EPIPE
        nil
      end

      def fail_or_warn(given, status)
        message = "the site is built, but not all of its audio (exit code #{status.exitstatus})"
        raise Errors::FatalException, "Lectern: #{message}" if given["strict"]

        Jekyll.logger.warn("Lectern:", message)
      end

      def command(site)
        given = settings(site)["command"]
        return Array(given) if given

        local = File.join(site.source, "node_modules", ".bin", "lectern")
        File.exist?(local) ? [local] : ["lectern"]
      end

      def documents(site)
        names = settings(site)["collections"]
        docs = site.collections.values_at(*names).compact.flat_map(&:docs)
        docs.select { |doc| doc.write? && doc.output_ext == ".html" }
      end

      def entry(doc, site)
        path = Pathname.new(doc.destination(site.dest)).relative_path_from(Pathname.new(site.dest))
        # One that was not rendered again is as it was.
        return { "page" => path.to_s, "kept" => true } if doc.output.nil?

        facts = doc.data.select { |name, value| OBJECTS.include?(name) || (!ADDED.include?(name) && plain?(value)) }
        facts = facts.merge(
          "date"     => own_date(doc, site),
          "language" => doc.data["lang"] || doc.data["language"] || site.config["lang"],
          "draft"    => (doc.draft? || doc.data["draft"] == true)
        )
        { "page" => path.to_s, "content" => doc.content, "data" => facts.compact.transform_values { |v| told(v) } }
      end

      # Of a document without a date, Jekyll tells when the site was built.
      def own_date(doc, site)
        date = doc.data["date"]
        date if date.respond_to?(:iso8601) && date != site.time
      end

      def plain?(value)
        return value.all? { |each| plain?(each) } if value.is_a?(Array)

        [String, Numeric, TrueClass, FalseClass, Time, Date].any? { |type| value.is_a?(type) }
      end

      def told(value)
        value.respond_to?(:iso8601) ? value.iso8601 : value
      end

      def name_of(author)
        author.is_a?(Hash) ? author["name"] : author
      end
    end

    # A place for the player: `{% lectern %}`.
    class Tag < Liquid::Tag
      def render(_context)
        "<div data-lectern></div>"
      end
    end
  end
end

Liquid::Template.register_tag("lectern", Jekyll::Lectern::Tag)
Jekyll::Hooks.register(:site, :after_init) { |site| Jekyll::Lectern.keep(site) }
Jekyll::Hooks.register(:site, :post_write) { |site| Jekyll::Lectern.run(site) }
